package coach.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that a file is made of, found from the record that holds the whole of it. */
final class Types {
    private Types() {}

    /** Returns a record and all records and enums inside it, each before those it holds. */
    static List<Class<?>> of(Class<?> root) {
        Set<Class<?>> found = new LinkedHashSet<>(List.of(root));
        var open = new ArrayList<Class<?>>(List.of(root));
        while (!open.isEmpty()) {
            Class<?> type = open.remove(0);
            if (type.isRecord()) {
                for (Slot slot : Shape.of(type).slots()) {
                    Class<?> inner = inner(slot.type());
                    if ((inner.isRecord() || inner.isEnum()) && found.add(inner)) {
                        open.add(inner);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Returns a plain type itself, and what a list or a map holds at its innermost. */
    static Class<?> inner(Type type) {
        return type instanceof ParameterizedType generic
                ? inner(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1])
                : (Class<?>) type;
    }

    /** Whether a type is a list. */
    static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    /** Returns what a list or a map holds. */
    static Type held(Type type) {
        Type[] of = ((ParameterizedType) type).getActualTypeArguments();
        return of[of.length - 1];
    }
}
