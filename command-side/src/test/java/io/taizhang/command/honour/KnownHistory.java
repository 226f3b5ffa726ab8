package io.taizhang.command.honour;

/** One honour of history. */
record KnownHistory(String ofCandidate, String ofProgramme, String ofPeriod) implements History {

    @Override
    public boolean has(String programmeId, String period) {
        return programmeId.equals(ofProgramme) && period.equals(ofPeriod);
    }

    @Override
    public boolean names(String candidate, String programmeId, String period) {
        return candidate.equals(ofCandidate) && has(programmeId, period);
    }
}
