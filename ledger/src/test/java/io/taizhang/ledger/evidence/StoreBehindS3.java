package io.taizhang.ledger.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A server on loopback that speaks S3, in front of a folder that a test can spoil. */
final class StoreBehindS3 implements AutoCloseable {
    private static final String BUCKET = "evidence";

    private final Path folder;
    private final S3Proxy server;

    StoreBehindS3(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve(BUCKET));
        server = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .stopTimeout(0)
                .build();
        server.start();
    }

    EvidencePlace.Bucket place() {
        return place("secret");
    }

    EvidencePlace.Bucket place(String secret) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        return new EvidencePlace.Bucket(endpoint, "us-east-1", BUCKET, "key", secret, true);
    }

    Path fileOf(Sha256 name) {
        return folder.resolve(BUCKET).resolve(name.hex());
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The server does not stop", e);
        }
    }
}
