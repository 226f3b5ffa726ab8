package io.taizhang.command.evidence;

import io.taizhang.api.Actor;
import io.taizhang.command.StoredDocument;
import java.io.IOException;
import java.io.InputStream;

/** 上传凭证: takes photos and documents in, so that facts can rest on them. */
public interface Uploads {
    /** The largest file that is taken, in bytes. */
    int LARGEST = 20 * 1024 * 1024;

    /**
     * Examines a file and keeps what is left of it when the camera's own notes are gone: of those, only when the picture was
     * taken and which side is up remain.
     *
     * @param body read once, to {@value #LARGEST} bytes and no further
     * @throws io.taizhang.command.Refusal by an {@link UploadRule}; nothing was kept
     * @throws io.taizhang.ledger.LedgerUnavailableException where it cannot be kept now
     * @throws IOException where the body breaks off
     */
    Taken take(InputStream body, Actor by) throws IOException;

    /** @param isNew whether it was not there before */
    record Taken(StoredDocument document, boolean isNew) {}
}
