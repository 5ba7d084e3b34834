package eljur.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Valid JSON made invalid, one place at a time. A field is named by its way, as {@code absences/0/kind}; a value is raw JSON. */
public final class Mutants {

    /** Raw strings that no keyboard writes, or that are longer than any field. */
    public static final List<String> UNTYPABLE = List.of(
            "\"a\\u0000\"",
            "\"\\u0007\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"5\\u202e4\"",
            "\"\\u2066x\"",
            "\"\\uffff\"",
            "\"е" + "\\u0301".repeat(10_000) + "\"",
            "\"" + "е\u0301".repeat(50_000) + "\"",
            "\"" + "я".repeat(5_000) + "\"");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HERE = "\"@here@\"";

    private Mutants() {}

    public static List<String> fields(String json) {
        List<String> found = new ArrayList<>();
        collect(JSON.readTree(json), "", found);
        return found;
    }

    /** The fields whose value is a text. */
    public static List<String> texts(String json) {
        return fields(json).stream().filter(field -> at(json, field).isString()).toList();
    }

    public static List<String> notOfItsKind(String json, String field) {
        JsonNode value = at(json, field);
        List<String> wrong = new ArrayList<>(List.of("NaN", "Infinity", "1e400", "'x'", "+1", "01", "undefined"));
        if (!value.isObject() && !value.isNull()) wrong.addAll(List.of("{}", "{\"a\":1}"));
        if (!value.isArray() && !value.isNull()) wrong.addAll(List.of("[]", "[1]"));
        if (value.isNumber())
            wrong.addAll(List.of(
                    "\"1\"",
                    "\"\"",
                    "true",
                    "1.5",
                    "1e1",
                    "9223372036854775808",
                    "-9223372036854775809",
                    "-1",
                    "-0.5",
                    "\"abc\""));
        if (value.isBoolean()) wrong.addAll(List.of("\"true\"", "1", "0", "\"\""));
        if (value.isString()) wrong.addAll(List.of("1", "true", "1.5"));
        if (value.isArray()) wrong.addAll(List.of("[null]", "[1]", "[[]]", "\"\"", "1", "true"));
        return wrong;
    }

    public static String with(String json, String field, String raw) {
        JsonNode tree = JSON.readTree(json);
        JsonNode parent = parent(tree, field);
        String name = last(field);
        if (parent instanceof ObjectNode object) object.put(name, "@here@");
        else ((ArrayNode) parent).set(Integer.parseInt(name), JSON.readTree(HERE));
        return JSON.writeValueAsString(tree).replace(HERE, raw);
    }

    public static String without(String json, String field) {
        JsonNode tree = JSON.readTree(json);
        if (parent(tree, field) instanceof ObjectNode object) object.remove(last(field));
        else return "{}";
        return JSON.writeValueAsString(tree);
    }

    /** Bodies that are none. */
    public static List<String> bodies(String valid) {
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "\"x\"",
                "5",
                "[" + valid + "]",
                valid + valid,
                valid + " x",
                valid.substring(0, valid.length() / 2),
                valid.substring(1),
                valid.replace("\"", "'"),
                valid.replace(":", "="),
                "/* */" + valid,
                valid.replaceFirst("}$", ",}"),
                "<xml/>",
                "\uFFFE" + valid,
                valid + "\u0000");
    }

    /** Some bytes of it are turned, doubled, taken away or put in. */
    public static byte[] broken(byte[] valid, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte one : valid) bytes.add(one);
        for (int times = 1 + random.nextInt(4); times > 0 && !bytes.isEmpty(); times--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, (byte) random.nextInt(256));
                case 3 ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(20)))
                            .clear();
                default ->
                    bytes.addAll(at, List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(30)))));
            }
        }
        byte[] broken = new byte[bytes.size()];
        for (int i = 0; i < broken.length; i++) broken[i] = bytes.get(i);
        return broken;
    }

    private static void collect(JsonNode node, String way, List<String> found) {
        if (node instanceof ObjectNode object)
            object.properties().forEach(one -> {
                found.add(way + one.getKey());
                collect(one.getValue(), way + one.getKey() + "/", found);
            });
        if (node instanceof ArrayNode array)
            for (int i = 0; i < array.size(); i++) {
                found.add(way + i);
                collect(array.get(i), way + i + "/", found);
            }
    }

    private static JsonNode at(String json, String field) {
        return JSON.readTree(json).at("/" + field);
    }

    private static JsonNode parent(JsonNode tree, String field) {
        int slash = field.lastIndexOf('/');
        return slash < 0 ? tree : tree.at("/" + field.substring(0, slash));
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('/') + 1);
    }
}
