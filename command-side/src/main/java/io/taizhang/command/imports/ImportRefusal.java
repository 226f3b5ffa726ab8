package io.taizhang.command.imports;

import java.util.List;

/** A file that is not taken, and why; nothing of it was entered. */
public final class ImportRefusal extends RuntimeException {
    private final int status;
    private final transient List<Object> details;

    /** @param type the key of its text and the end of its address */
    ImportRefusal(int status, String type, Object... details) {
        super(type + " " + List.of(details), null, false, false);
        this.status = status;
        this.type = type;
        this.details = List.of(details);
    }

    private final String type;

    /** Of HTTP. */
    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public List<Object> details() {
        return details;
    }

    static ImportRefusal unreadable(Object what) {
        return new ImportRefusal(400, "import-unreadable", what);
    }
}
