package io.taizhang.query.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where styles and scripts stand: under a name made of what they all say, so that a browser keeps them for ever and asks
 * for others when one has changed. The scripts import each other by relative names and so stay below the same one.
 */
public final class Assets {
    static final String PLACE = "classpath:/static/assets/";
    private static final String ALL = "classpath*:/static/assets/*.*";

    private final String version;

    Assets() {
        try {
            this.version = version(new PathMatchingResourcePatternResolver().getResources(ALL));
        } catch (IOException e) {
            throw new UncheckedIOException("The pages' own files cannot be read", e);
        }
    }

    private static String version(Resource[] files) throws IOException {
        MessageDigest digest = sha256();
        Resource[] sorted = files.clone();
        Arrays.sort(sorted, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        for (Resource file : sorted) {
            digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
            try (InputStream content = file.getInputStream()) {
                digest.update(content.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** {@code /assets/1f00…/ledger.css}. */
    public String file(String file) {
        return "/assets/" + version + "/" + file;
    }
}
