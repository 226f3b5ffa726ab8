package io.taizhang.ledger.evidence;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where evidence is kept. */
public sealed interface EvidencePlace {

    EvidenceObjects open();

    /** A folder of this machine, made where it is absent. */
    record Folder(Path path) implements EvidencePlace {
        @Override
        public EvidenceObjects open() {
            return new FolderObjects(path);
        }
    }

    /**
     * A bucket of an S3-compatible store, which is there already.
     *
     * @param endpoint null for the region's own
     * @param pathStyle whether the bucket stands in the path of an address and not in the host's name
     */
    record Bucket(
            @Nullable URI endpoint, String region, String bucket, String accessKey, String secretKey, boolean pathStyle)
            implements EvidencePlace {
        @Override
        public EvidenceObjects open() {
            return new BucketObjects(this);
        }

        /** Nothing of the credentials. */
        @Override
        public String toString() {
            return "bucket " + bucket + (endpoint == null ? "" : " at " + endpoint);
        }
    }
}
