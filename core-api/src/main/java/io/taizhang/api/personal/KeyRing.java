package io.taizhang.api.personal;

/** The one stream of what happens to the keys of all persons. */
public interface KeyRing {
    String STREAM = "key-ring/office";
}
