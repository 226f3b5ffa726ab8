package io.taizhang.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects of a bucket, each named by its digest. A store that takes an object in takes in all of it. */
final class BucketObjects implements EvidenceObjects {
    private static final Duration CONNECTED = Duration.ofSeconds(3);
    private static final Duration ANSWERED = Duration.ofSeconds(20);
    private static final Duration DONE = Duration.ofSeconds(90);

    private final EvidencePlace.Bucket place;
    private final S3Client client;

    BucketObjects(EvidencePlace.Bucket place) {
        this.place = place;
        // Digests are compared by us, from end to end; not every compatible store knows the checksums of Amazon's.
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTED)
                        .socketTimeout(ANSWERED))
                .overrideConfiguration(calls -> calls.apiCallTimeout(DONE))
                .region(Region.of(place.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(place.accessKey(), place.secretKey())))
                .forcePathStyle(place.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (place.endpoint() != null) {
            builder.endpointOverride(place.endpoint());
        }
        this.client = builder.build();
    }

    @Override
    public void put(Sha256 name, Path file) {
        try {
            client.putObject(put -> put.bucket(place.bucket()).key(name.hex()), file);
        } catch (SdkException e) {
            throw new EvidenceUnreadableException("Evidence cannot be written to the " + place, e);
        }
    }

    @Override
    public long size(Sha256 name) {
        try {
            return client.headObject(head -> head.bucket(place.bucket()).key(name.hex()))
                    .contentLength();
        } catch (NoSuchKeyException absent) {
            probe();
            return -1;
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean copy(Sha256 name, OutputStream to) {
        try (InputStream from =
                client.getObject(get -> get.bucket(place.bucket()).key(name.hex()))) {
            from.transferTo(to);
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        } catch (SdkException | IOException e) {
            throw unreadable(e);
        }
    }

    /** The answer about a single object does not always tell whether it is gone or its bucket is. */
    @Override
    public void probe() {
        try {
            client.headBucket(head -> head.bucket(place.bucket()));
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    private EvidenceUnreadableException unreadable(Exception cause) {
        return new EvidenceUnreadableException("Evidence in the " + place + " cannot be read", cause);
    }

    @Override
    public void close() {
        client.close();
    }
}
