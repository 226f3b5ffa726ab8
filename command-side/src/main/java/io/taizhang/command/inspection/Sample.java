package io.taizhang.command.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Sampling 1, as it is written down at {@link io.taizhang.api.inspection.InspectionEvent.InspectionPlanned}: the places in
 * the order of the SHA-256 of seed and place, the first of them drawn. Nobody can steer a seed that is made when the plan
 * is decided, and everybody can draw again from what stands in the fact.
 */
record Sample(String seed, int size) {
    static final int SAMPLING = 1;

    /** @return the places drawn, in the order in which they were */
    List<String> of(Collection<String> placeIds) {
        return placeIds.stream()
                .map(placeId -> new Lot(digest(placeId), placeId))
                .sorted(Comparator.comparing(Lot::digest))
                .limit(size)
                .map(Lot::placeId)
                .toList();
    }

    private String digest(String placeId) {
        byte[] text = (seed + "|" + placeId).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Lot(String digest, String placeId) {}
}
