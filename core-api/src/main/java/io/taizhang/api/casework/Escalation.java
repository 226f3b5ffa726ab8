package io.taizhang.api.casework;

/** Why a case is taken further up. */
public enum Escalation {
    RETURNED_THREE_TIMES,
    REWORKED_THREE_TIMES
}
