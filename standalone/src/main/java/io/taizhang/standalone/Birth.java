package io.taizhang.standalone;

/** What is known of a ledger before it can be read: whether its sample data are all there. */
interface Birth {
    /** Of a ledger that never gets any. */
    Birth WITHOUT_SAMPLE = new Birth() {
        @Override
        public boolean sampleIsDue() {
            return false;
        }

        @Override
        public void sampleIsEntered() {
            throw new IllegalStateException("No sample data were due");
        }
    };

    /** Whether sample data still have to be entered, or entered to their end. */
    boolean sampleIsDue();

    void sampleIsEntered();
}
