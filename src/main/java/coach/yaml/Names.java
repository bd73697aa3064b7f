package coach.yaml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How Java names are written in YAML. */
final class Names {
    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            var named = new LinkedHashMap<String, Object>();
            for (Object constant : type.getEnumConstants()) {
                named.put(id(constant), constant);
            }
            return named;
        }
    };

    private Names() {}

    /** Returns {@code read-write-ratio} for {@code readWriteRatio}. */
    static String kebab(String camel) {
        var kebab = new StringBuilder(camel.length() + 4);
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    /** Returns the constants of an enum type by their names in YAML, in order. */
    static Map<String, Object> constants(Class<?> type) {
        return CONSTANTS.get(type);
    }

    /** Returns a constant's {@code id()} where its type has one, its own name in kebab case otherwise. */
    static String id(Object constant) {
        Enum<?> named = (Enum<?>) constant;
        try {
            return (String) named.getDeclaringClass().getMethod("id").invoke(named);
        } catch (NoSuchMethodException e) {
            return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot name " + named, e);
        }
    }
}
