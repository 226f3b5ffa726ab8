package io.taizhang.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The evidence that records name in their components: by the same names that make it a subject of a fact. */
public final class Citations {
    static final String TYPE = "evidence";

    private final Map<Class<?>, Subjects> shapes = new ConcurrentHashMap<>();

    /** {@code evidence/…}: under this the facts that rest on it are found. */
    public static String subjectOf(String sha256) {
        return TYPE + "/" + sha256;
    }

    /** The digests that a record names, in the order of its components. */
    public List<String> in(Record record) {
        List<String> found = new ArrayList<>();
        shapes.computeIfAbsent(record.getClass(), shape -> Subjects.of(shape, TYPE))
                .collect(record, subject -> found.add(subject.substring(TYPE.length() + 1)));
        return found;
    }
}
