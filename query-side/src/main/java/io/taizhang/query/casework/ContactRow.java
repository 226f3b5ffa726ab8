package io.taizhang.query.casework;

import io.taizhang.api.Sealed;

/**
 * Whom to call back.
 *
 * @param unitPath of the office, whoever has the case: its departments do not see it
 * @param internal always
 */
public record ContactRow(String caseId, String unitPath, Sealed contact, boolean internal) {}
