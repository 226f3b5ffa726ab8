package io.taizhang.standalone.running;

import io.taizhang.standalone.running.Office.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a login, at an address of this machine that nobody else has. */
final class Citizen {
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);
    private static final String BOUNDARY = "----the-boundary-of-the-form";

    private final Office office;
    private final HttpClient http;

    private Citizen(Office office, HttpClient http) {
        this.office = office;
        this.http = http;
    }

    static Citizen of(Office office) {
        int number = ADDRESSES.incrementAndGet();
        InetAddress address = InetAddress.ofLiteral("127.1.%d.%d".formatted(number / 250, number % 250 + 1));
        return new Citizen(office, HttpClient.newBuilder().localAddress(address).build());
    }

    Answer see(String path) {
        return send(office.request(path));
    }

    /** A hidden field of a page. */
    String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
                .matcher(see(page).body());
        if (!field.find()) {
            throw new AssertionError("No field " + name + " at " + page);
        }
        return field.group(1);
    }

    Answer post(String path, Map<String, String> fields) {
        return send(office.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** @param photo null for none */
    Answer post(String path, Map<String, String> fields, byte[] photo) {
        return send(multipart(path, fields, photo));
    }

    HttpRequest.Builder multipart(String path, Map<String, String> fields, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> text(body, part(name, "") + "\r\n" + value + "\r\n"));
        if (photo != null) {
            text(body, part("photo", "; filename=\"照片.jpg\"") + "Content-Type: image/jpeg\r\n\r\n");
            body.writeBytes(photo);
            text(body, "\r\n");
        }
        text(body, "--" + BOUNDARY + "--\r\n");
        return office.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String part(String name, String more) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n";
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** These fields with another one. */
    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
