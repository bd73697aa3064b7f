package coach.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window, driven by the DevTools protocol: what it loads, what it complains about. */
final class Chromium implements AutoCloseable, WebSocket.Listener {
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int SECONDS_MAX = 90;

    private final Process process;
    private final WebSocket socket;
    private final StringBuilder received = new StringBuilder();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private String tab = "";
    private int number;

    /** Returns the program, where one is installed. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path folder) throws IOException {
        process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-extensions",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process)), this)
                .join();
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .getAsString();
        var attach = new JsonObject();
        attach.addProperty("targetId", target);
        attach.addProperty("flatten", true);
        tab = call("Target.attachToTarget", attach).get("sessionId").getAsString();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private static String address(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group(1);
            }
        }
        throw new IOException("the browser did not start");
    }

    /** Shows a page in a window of a size, in dark or light, and waits until it is loaded. */
    void open(Path page, int width, String scheme) {
        var size = new JsonObject();
        size.addProperty("width", width);
        size.addProperty("height", 900);
        size.addProperty("deviceScaleFactor", 1);
        size.addProperty("mobile", width < 600);
        call("Emulation.setDeviceMetricsOverride", size);
        call(
                "Emulation.setEmulatedMedia",
                JsonParser.parseString(
                                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]}")
                        .getAsJsonObject());
        complaints.clear();
        requests.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        await(loaded);
    }

    /** Returns the value of an expression in the page. */
    JsonElement evaluate(String expression) {
        var question = new JsonObject();
        question.addProperty("expression", expression);
        question.addProperty("returnByValue", true);
        question.addProperty("awaitPromise", true);
        JsonObject answer = call("Runtime.evaluate", question);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.toString());
        }
        return answer.getAsJsonObject("result").get("value");
    }

    /** Prints the page as PDF. */
    byte[] print() {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of()).get("data").getAsString());
    }

    /** Returns what was written to the console since the page was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Returns what was asked for from outside the page. */
    List<String> requests() {
        return requests.stream().filter(url -> !url.startsWith("data:")).toList();
    }

    private JsonObject call(String method, Map<String, String> values) {
        var question = new JsonObject();
        values.forEach(question::addProperty);
        return call(method, question);
    }

    private JsonObject call(String method, JsonObject values) {
        var message = new JsonObject();
        message.addProperty("id", ++number);
        message.addProperty("method", method);
        message.add("params", values);
        if (!tab.isEmpty()) {
            message.addProperty("sessionId", tab);
        }
        var answer = new CompletableFuture<JsonObject>();
        answers.put(number, answer);
        socket.sendText(message.toString(), true).join();
        return await(answer);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(SECONDS_MAX, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket web, CharSequence data, boolean isLast) {
        received.append(data);
        if (isLast) {
            JsonObject message = JsonParser.parseString(received.toString()).getAsJsonObject();
            received.setLength(0);
            take(message);
        }
        web.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void take(JsonObject message) {
        if (message.has("id")) {
            var answer = Objects.requireNonNull(answers.remove(message.get("id").getAsInt()));
            if (message.has("error")) {
                answer.completeExceptionally(new AssertionError(message.toString()));
            } else {
                answer.complete(message.getAsJsonObject("result"));
            }
            return;
        }
        JsonObject values = message.getAsJsonObject("params");
        switch (message.get("method").getAsString()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" ->
                requests.add(values.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                complaints.add(values.toString());
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
        var children = new ArrayList<>(process.descendants().toList());
        process.destroy();
        process.onExit().orTimeout(SECONDS_MAX, TimeUnit.SECONDS).join();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
