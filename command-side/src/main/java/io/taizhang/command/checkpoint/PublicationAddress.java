package io.taizhang.command.checkpoint;

import io.taizhang.ledger.checkpoint.Publication;
import io.taizhang.ledger.proof.Checkpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An address of somebody else's that takes each note as the body of a request. */
final class PublicationAddress implements Publication {
    private final URI address;
    private final String method;
    private final Duration patience;
    private final HttpClient http;

    PublicationAddress(URI address, String method, Duration patience) {
        this.address = address;
        this.method = method;
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** Without what may stand in the address to let us in. */
    @Override
    public String place() {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort())
                + address.getPath();
    }

    @Override
    public void publish(Checkpoint checkpoint, String note) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "text/plain; charset=utf-8")
                .method(method, HttpRequest.BodyPublishers.ofString(note))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("answered with status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
