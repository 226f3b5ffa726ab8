package io.taizhang.benchmarks.views;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingStream;

/** How long the phases of one rebuild took, by what the engine tells the flight recorder. */
final class Phases implements AutoCloseable {
    private static final String EVENT = "io.taizhang.RebuildPhase";

    private final RecordingStream recorder = new RecordingStream();
    private final Map<String, Double> inTurn = new ConcurrentHashMap<>();
    private final Map<String, Double> beside = new ConcurrentHashMap<>();

    Phases(String view) {
        recorder.enable(EVENT).withoutThreshold();
        recorder.onEvent(EVENT, event -> {
            if (event.getString("view").equals(view)) {
                (event.getBoolean("beside") ? beside : inTurn)
                        .merge(event.getString("phase"), event.getDuration().toNanos() / 1e9, Double::sum);
            }
        });
        recorder.startAsync();
    }

    /** Ends the recording. Seconds, the longest first; those that go on beside others stand behind a bar. */
    String told() {
        recorder.stop();
        return told(inTurn) + " | " + told(beside);
    }

    private static String told(Map<String, Double> phases) {
        return phases.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(phase -> "%s %.2f".formatted(phase.getKey().toLowerCase(Locale.ROOT), phase.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        recorder.close();
    }
}
