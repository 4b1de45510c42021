// Writes every document again with Jackson and Gson, whose jars are on the class path: java -cp ... Record.java < documents.json > java.json
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class Record {
    interface Writer {
        byte[] write(String document) throws IOException;
    }

    static Writer bytes(ObjectMapper mapper) {
        return d -> mapper.writeValueAsBytes(mapper.readValue(d, Object.class));
    }

    static Writer text(ObjectMapper mapper) {
        return d -> mapper.writeValueAsString(mapper.readValue(d, Object.class)).getBytes(StandardCharsets.UTF_8);
    }

    static ObjectMapper indented(String indent) {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .setDefaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(indent, "\n")));
    }

    static Writer gsonMap(Gson gson) {
        return d -> gson.toJson(gson.fromJson(d, Object.class)).getBytes(StandardCharsets.UTF_8);
    }

    static Writer gsonTree(Gson gson) {
        return d -> gson.toJson(JsonParser.parseString(d)).getBytes(StandardCharsets.UTF_8);
    }

    static String written(Writer writer, String document) {
        try {
            return Base64.getEncoder().encodeToString(writer.write(document));
        } catch (IOException | RuntimeException fault) {
            return null;
        }
    }

    public static void main(String[] args) throws IOException {
        var plain = new Gson();
        var pretty = new GsonBuilder().setPrettyPrinting().create();
        var settings = new LinkedHashMap<String, Writer>();
        settings.put("compact | Jackson, text", text(new ObjectMapper()));
        settings.put("compact | Jackson, bytes", bytes(new ObjectMapper()));
        settings.put("compact ascii | Jackson", text(new ObjectMapper().configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true)));
        settings.put("sorted compact | Jackson", text(new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)));
        settings.put("indent-2 | Jackson, text", text(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)));
        settings.put("indent-2 | Jackson, bytes", bytes(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)));
        settings.put("indent-4 | Jackson", text(indented("    ")));
        settings.put("indent-tab | Jackson", text(indented("\t")));
        settings.put("compact escaped-html | Gson, Map", gsonMap(plain));
        settings.put("compact | Gson, Map", gsonMap(new GsonBuilder().disableHtmlEscaping().create()));
        settings.put("indent-2 escaped-html | Gson, Map", gsonMap(pretty));
        settings.put("compact escaped-html | Gson, JsonElement", gsonTree(plain));
        settings.put("indent-2 escaped-html | Gson, JsonElement", gsonTree(pretty));
        settings.put("compact | Gson, toString", d -> JsonParser.parseString(d).toString().getBytes(StandardCharsets.UTF_8));
        var mapper = new ObjectMapper();
        List<?> documents = mapper.readValue(System.in, List.class);
        var all = new LinkedHashMap<String, List<String>>();
        settings.forEach((name, writer) -> all.put(name, new ArrayList<>(documents.stream().map(d -> written(writer, (String) d)).toList())));
        System.out.println(mapper.writerWithDefaultPrettyPrinter().with(new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter())).writeValueAsString((Map<?, ?>) all));
    }
}
