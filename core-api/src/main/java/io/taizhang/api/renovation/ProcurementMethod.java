package io.taizhang.api.renovation;

/** How a contract was awarded, by the OCDS method code list. */
public enum ProcurementMethod {
    OPEN,
    SELECTIVE,
    LIMITED,
    DIRECT
}
