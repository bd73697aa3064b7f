package coach.yaml;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** Writes a JSON Schema (draft 2020-12) for a kind of file, for editors. It allows what the loader's shape allows. */
final class SchemaText {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private SchemaText() {}

    /** Returns the schema of a whole file, with a line feed at the end. */
    static String of(Class<?> root, String title) {
        var schema = new JsonObject();
        schema.addProperty("$schema", DRAFT);
        schema.addProperty("title", title);
        object(root).entrySet().forEach(entry -> schema.add(entry.getKey(), entry.getValue()));
        var definitions = new JsonObject();
        definitions.add("text", text(false));
        definitions.add("some-text", text(true));
        for (Class<?> type : Types.of(root)) {
            if (type != root) {
                definitions.add(name(type), type.isEnum() ? constants(type) : object(type));
            }
        }
        schema.add("$defs", definitions);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .serializeNulls()
                        .create()
                        .toJson(schema)
                + "\n";
    }

    private static String name(Class<?> type) {
        return Names.kebab(type.getSimpleName());
    }

    private static JsonObject object(Class<?> type) {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (Slot slot : Shape.of(type).slots()) {
            properties.add(slot.key(), property(slot));
            if (slot.isRequired()) {
                required.add(slot.key());
            }
        }
        var object = new JsonObject();
        object.addProperty("type", "object");
        object.add("properties", properties);
        if (!required.isEmpty()) {
            object.add("required", required);
        }
        object.addProperty("additionalProperties", false);
        return object;
    }

    private static JsonObject property(Slot slot) {
        JsonObject value = value(slot.type(), slot.isRequired() && !slot.mayBeEmpty());
        var property = new JsonObject();
        property.addProperty("description", slot.doc());
        if (slot.isNullable()) {
            var nothing = new JsonObject();
            nothing.addProperty("type", "null");
            var either = new JsonArray();
            either.add(value);
            either.add(nothing);
            property.add("anyOf", either);
        } else {
            value.entrySet().forEach(entry -> property.add(entry.getKey(), entry.getValue()));
        }
        if (!slot.isRequired()) {
            property.add("default", fallback(slot));
        }
        return property;
    }

    private static JsonElement fallback(Slot slot) {
        boolean isText = slot.type() == String.class || Types.inner(slot.type()).isEnum();
        String text = slot.otherwise().equals("''") ? "" : slot.otherwise();
        return isText && !slot.isNullable() ? new JsonPrimitive(text) : JsonParser.parseString(text);
    }

    private static JsonObject value(Type type, boolean isFull) {
        var value = new JsonObject();
        if (Types.isList(type)) {
            value.addProperty("type", "array");
            value.add("items", value(Types.held(type), true));
            if (isFull) {
                value.addProperty("minItems", 1);
            }
        } else if (type instanceof ParameterizedType) {
            value.addProperty("type", "object");
            value.add("additionalProperties", value(Types.held(type), true));
        } else if (type == String.class) {
            value.addProperty("$ref", isFull ? "#/$defs/some-text" : "#/$defs/text");
        } else if (type == int.class) {
            value.addProperty("type", "integer");
        } else {
            value.addProperty("$ref", "#/$defs/" + name((Class<?>) type));
        }
        return value;
    }

    /** Takes numbers and truth values too: the loader takes 0777 and no for text, whatever an editor makes of them. */
    private static JsonObject text(boolean isFull) {
        var kinds = new JsonArray();
        List.of("string", "number", "boolean").forEach(kinds::add);
        var text = new JsonObject();
        text.add("type", kinds);
        if (isFull) {
            text.addProperty("pattern", "\\S");
        }
        return text;
    }

    private static JsonObject constants(Class<?> type) {
        var values = new JsonArray();
        Names.constants(type).keySet().forEach(values::add);
        var schema = new JsonObject();
        schema.add("enum", values);
        return schema;
    }
}
