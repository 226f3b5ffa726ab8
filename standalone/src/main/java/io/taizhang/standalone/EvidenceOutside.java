package io.taizhang.standalone;

import io.taizhang.ledger.evidence.EvidencePlace;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An S3-compatible store that others look after, for evidence that several of these processes share. The environment names
 * it; without TAIZHANG_EVIDENCE_BUCKET evidence stays in the data folder.
 *
 * <table>
 * <tr><td>TAIZHANG_EVIDENCE_BUCKET</td><td>is there already</td></tr>
 * <tr><td>TAIZHANG_EVIDENCE_ENDPOINT</td><td>{@code http(s)://…}; Amazon's own where absent</td></tr>
 * <tr><td>TAIZHANG_EVIDENCE_REGION</td><td>{@code us-east-1} where absent</td></tr>
 * <tr><td>TAIZHANG_EVIDENCE_ACCESS_KEY, TAIZHANG_EVIDENCE_SECRET_KEY</td><td>who may enter</td></tr>
 * <tr><td>TAIZHANG_EVIDENCE_PATH_STYLE</td><td>{@code false} for a bucket in the host's name; {@code true} where absent</td></tr>
 * </table>
 */
final class EvidenceOutside {
    private static final String PREFIX = "TAIZHANG_EVIDENCE_";

    private final Map<String, String> environment;

    EvidenceOutside(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws CannotStart where a bucket is named and what leads into it is not, or is no address */
    Optional<EvidencePlace> place() {
        return Optional.ofNullable(environment.get(PREFIX + "BUCKET"))
                .map(bucket -> new EvidencePlace.Bucket(
                        endpoint(),
                        environment.getOrDefault(PREFIX + "REGION", "us-east-1"),
                        bucket,
                        needed("ACCESS_KEY"),
                        needed("SECRET_KEY"),
                        !"false".equals(environment.get(PREFIX + "PATH_STYLE"))));
    }

    private @Nullable URI endpoint() {
        String address = environment.get(PREFIX + "ENDPOINT");
        if (address == null) {
            return null;
        }
        if (!address.matches("https?://[^/\\s]+/?")) {
            throw new CannotStart(PREFIX + "ENDPOINT takes http(s)://HOST[:PORT], not " + address + ".");
        }
        return URI.create(address);
    }

    private String needed(String name) {
        String value = environment.get(PREFIX + name);
        if (value == null) {
            throw new CannotStart("Evidence in a bucket needs " + PREFIX + name + ".");
        }
        return value;
    }
}
