package io.taizhang.command.evidence;

import io.taizhang.command.Rule;

/** Why a file is not taken as evidence. */
public enum UploadRule implements Rule {
    EVIDENCE_EMPTY(400),
    EVIDENCE_TOO_LARGE(413),
    /** Neither JPEG, PNG, PDF, XLSX nor DOCX by its content. */
    EVIDENCE_TYPE_NOT_ACCEPTED(415),
    /** It breaks off, or is not built as its kind is. */
    EVIDENCE_BROKEN(400),
    /** It is two kinds of file at once. */
    EVIDENCE_AMBIGUOUS(415),
    /** Something in it would act, fetch or start, or is a file of its own. */
    EVIDENCE_ACTIVE_CONTENT(415),
    EVIDENCE_HAS_MACROS(415),
    /** Nobody could look into it. */
    EVIDENCE_ENCRYPTED(415),
    /** A picture of more pixels than can be shown safely. */
    EVIDENCE_PICTURE_TOO_LARGE(413),
    /** What it unpacks to is out of all proportion. */
    EVIDENCE_UNPACKS_TOO_LARGE(413);

    private final int status;

    UploadRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
