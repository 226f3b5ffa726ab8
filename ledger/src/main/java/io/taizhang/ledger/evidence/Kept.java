package io.taizhang.ledger.evidence;

/** @param isNew whether it was not there, or not sound, before */
public record Kept(StoredEvidence evidence, boolean isNew) {}
