package io.taizhang.command.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the checkpoints are going.
 *
 * @param signed how many facts the newest one covers that this process knows of; 0 for none
 * @param refused why nothing is signed any more; null while all is well
 * @param failure why nothing could be signed the last time; null while all is well
 * @param places where they are laid down
 */
public record CheckpointsState(
        long signed, @Nullable String refused, @Nullable String failure, List<Place> places) {

    /**
     * @param told size of the checkpoint that was laid down there last
     * @param failure why the newest one could not be; null while all is well
     */
    public record Place(String place, long told, @Nullable String failure) {}
}
