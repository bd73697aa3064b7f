package coach.yaml;

import coach.text.Key;
import coach.text.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping must look like to become a record. Read by reflection from the record and its {@link Key}s, once for a
 * type; with {@link Names} the only place that does so.
 */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<Slot> slots;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        var found = new ArrayList<Slot>();
        for (RecordComponent component : type.getRecordComponents()) {
            Key key = Objects.requireNonNull(component.getAnnotation(Key.class), "no @Key on " + component);
            found.add(new Slot(
                    Names.kebab(component.getName()),
                    key.value(),
                    key.otherwise(),
                    key.mayBeEmpty(),
                    component.getGenericType(),
                    fallback(key.otherwise(), component.getGenericType())));
        }
        slots = List.copyOf(found);
        try {
            constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no canonical constructor of " + type, e);
        }
    }

    private static @Nullable Object fallback(String otherwise, Type type) {
        return otherwise.equals(Key.REQUIRED) || otherwise.equals("null")
                ? null
                : Binder.value(new Source("default", otherwise), type);
    }

    /** Returns the shape of a record type. */
    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Returns the keys in the order of the record. */
    List<Slot> slots() {
        return slots;
    }

    /** Returns the keys' names in the order of the record. */
    List<String> keys() {
        return slots.stream().map(Slot::key).toList();
    }

    /** Makes the record from one value for each key, in the order of {@link #slots}. */
    Object create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create with " + constructor + ": " + Arrays.toString(values), e);
        }
    }
}
