package io.taizhang.ledger;

/** Something was to be sealed for a subject whose key was destroyed. */
public final class SubjectErasedException extends RuntimeException {
    private final String subjectId;

    public SubjectErasedException(String subjectId) {
        super("Nothing can be sealed for " + subjectId + ", who was erased");
        this.subjectId = subjectId;
    }

    public String subjectId() {
        return subjectId;
    }
}
