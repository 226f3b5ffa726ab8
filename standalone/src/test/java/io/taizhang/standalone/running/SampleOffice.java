package io.taizhang.standalone.running;

/** Gives a test class one process with the sample data, shared by its tests. */
final class SampleOffice extends SharedOffice {
    SampleOffice() {
        super();
    }
}
