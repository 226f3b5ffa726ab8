package io.taizhang.command.citizen;

import io.taizhang.api.Actor;
import io.taizhang.command.evidence.Uploads;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Takes citizens' photos in, under the same checks as the office's own evidence. Other documents are not wanted here. */
final class Photos {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Uploads uploads;

    Photos(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * @return its SHA-256 as it is stored; null where none was sent
     * @throws NoPhotoException where it is something else
     * @throws io.taizhang.command.Refusal where it is not taken
     */
    @Nullable String take(@Nullable MultipartFile photo, Actor by) throws IOException {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream body = new BufferedInputStream(photo.getInputStream())) {
            body.mark(PNG.length);
            byte[] first = body.readNBytes(PNG.length);
            body.reset();
            if (!Arrays.equals(first, PNG) && !Arrays.equals(Arrays.copyOf(first, JPEG.length), JPEG)) {
                throw new NoPhotoException();
            }
            return uploads.take(body, by).document().sha256();
        }
    }

    static final class NoPhotoException extends RuntimeException {}
}
