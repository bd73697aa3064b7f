package coach.transcript;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Templates that lie beside the classes. Every value is escaped for markup and for quoted attributes. */
final class Templates {
    private static final String ESCAPING = "markup";

    private final PebbleEngine engine;

    Templates(Redaction redaction) {
        var loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("coach/transcript");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .addEscapingStrategy(ESCAPING, raw -> escaped(redaction.apply(raw)))
                .defaultEscapingStrategy(ESCAPING)
                .build();
    }

    /** Returns a template filled with values. */
    String fill(String name, Map<String, Object> values) {
        var text = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(text, values, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be full", e);
        }
        return text.toString();
    }

    /** Returns how a content security policy names a style. */
    static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String escaped(String raw) {
        var safe = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
