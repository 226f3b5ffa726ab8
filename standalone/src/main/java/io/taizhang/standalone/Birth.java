package io.taizhang.standalone;

import java.time.LocalDate;

/** What is known of a ledger before it can be read: whether its sample data are all there. */
interface Birth {
    /** Of a ledger that never gets any. */
    Birth WITHOUT_SAMPLE = new Birth() {
        @Override
        public boolean sampleIsDue() {
            return false;
        }

        @Override
        public LocalDate day() {
            throw new IllegalStateException("Only sample data lead up to a day");
        }

        @Override
        public void sampleIsEntered() {
            throw new IllegalStateException("No sample data were due");
        }
    };

    /** Whether sample data still have to be entered, or entered to their end. */
    boolean sampleIsDue();

    /**
     * The day of the first start, Asia/Shanghai. The sample data lead up to it, also where they are broken off and go on days
     * later. To be asked before the clock is moved.
     */
    LocalDate day();

    void sampleIsEntered();
}
