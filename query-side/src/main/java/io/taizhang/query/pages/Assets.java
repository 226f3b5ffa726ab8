package io.taizhang.query.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where styles and scripts stand: under a name made of what they all say, so that a browser keeps them for ever and asks
 * for others when one has changed. The scripts import each other by relative names and so stay below the same one.
 */
public final class Assets {
    private static final String OWN = "classpath:/static/assets/";
    private static final String HTMX = "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";
    private static final String CHARTS = "classpath*:/META-INF/resources/_static/echarts/*/dist/echarts.common.min.js";

    private final PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
    private final String version;
    private final List<Resource> libraries;

    Assets() {
        try {
            this.libraries = List.of(folder(HTMX), folder(CHARTS));
            this.version = version();
        } catch (IOException e) {
            throw new UncheckedIOException("The pages' own files cannot be read", e);
        }
    }

    private Resource folder(String file) throws IOException {
        Resource[] matches = found.getResources(file);
        if (matches.length != 1) {
            throw new IllegalStateException(file + " is there " + matches.length + " times");
        }
        return matches[0].createRelative("./");
    }

    private String version() throws IOException {
        Resource[] own = Arrays.stream(found.getResources("classpath*:/static/assets/**"))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toArray(Resource[]::new);
        MessageDigest digest = sha256();
        for (Resource resource :
                Stream.concat(Arrays.stream(own), libraries.stream()).toList()) {
            digest.update(resource.getDescription().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (resource.getFilename() != null && !resource.getFilename().isEmpty() && resource.isReadable()) {
                try (InputStream content = resource.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
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
    public String at(String file) {
        return "/assets/" + version + "/" + file;
    }

    Resource own() {
        return found.getResource(OWN);
    }

    List<Resource> libraries() {
        return libraries;
    }
}
