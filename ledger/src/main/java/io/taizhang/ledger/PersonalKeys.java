package io.taizhang.ledger;

import java.time.Instant;

/** The keys of all subjects, for those who look after them. Nobody reads a key here. */
public interface PersonalKeys {

    /**
     * Destroys the subject's key in all its versions, for ever: nothing sealed for the subject can be opened again, and
     * nothing more be sealed. Destroying it again changes nothing.
     *
     * @return when it was destroyed first, on the clock of the keys database
     * @throws LedgerUnavailableException where the keys cannot be reached
     */
    Instant destroy(String subjectId);

    /**
     * Gives each key that was there when the rotation began a new version, under which is sealed from then on; the old ones
     * still open what they sealed. It goes from batch to batch and leaves no key for longer than a batch takes: sealing,
     * opening and destroying go on meanwhile. Broken off, it goes on where it was when it is called again; called again at
     * its end, it changes nothing.
     *
     * @param rotationId of which there is one
     * @return how many keys were given a new version in it
     * @throws LedgerUnavailableException where the keys cannot be reached
     */
    long rotate(String rotationId);
}
