package coach.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the field tables of formats.md: one for each record, then the named values. */
final class FieldTables {
    private FieldTables() {}

    /** Returns the tables of a kind of file in Markdown. */
    static String of(Class<?> root) {
        var text = new StringBuilder();
        for (Class<?> type : Types.of(root)) {
            if (type.isRecord()) {
                text.append("\n#### ").append(title(type)).append("\n\n");
                text.append("| key | value | when absent | meaning |\n| --- | --- | --- | --- |\n");
                Shape.of(type).slots().forEach(slot -> text.append(row(slot)));
            }
        }
        List<Class<?>> enums = Types.of(root).stream().filter(Class::isEnum).toList();
        if (!enums.isEmpty()) {
            text.append("\nNamed values:\n\n| name | values |\n| --- | --- |\n");
        }
        for (Class<?> type : enums) {
            String values = Names.constants(type).keySet().stream()
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
            text.append("| %s | %s |\n".formatted(Words.of(type), values));
        }
        return text.append('\n').toString();
    }

    private static String row(Slot slot) {
        String absent = slot.isRequired() ? "required" : slot.isNullable() ? "nothing" : "`" + slot.otherwise() + "`";
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        slot.key(), value(slot.type(), slot), absent, slot.doc().replace("|", "\\|"));
    }

    private static String value(Type type, Slot slot) {
        if (Types.isList(type)) {
            String some = slot.isRequired() && !slot.mayBeEmpty() ? "list" : "list, may be empty";
            return some + ": " + value(Types.held(type), slot);
        }
        if (type instanceof ParameterizedType) {
            return "mapping of names to lists of text";
        }
        if (type == String.class) {
            boolean isFull = (slot.isRequired() && !slot.mayBeEmpty()) || Types.isList(slot.type());
            return isFull ? "text" : "text, may be empty";
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class) {
            return "whole number";
        }
        return plain.isRecord()
                ? "[%s](#%s)"
                        .formatted(
                                Words.of(plain),
                                title(plain).toLowerCase(Locale.ROOT).replace(' ', '-'))
                : Words.of(plain);
    }

    private static String title(Class<?> type) {
        String words = Words.of(type);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
