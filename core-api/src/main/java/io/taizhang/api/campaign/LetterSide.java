package io.taizhang.api.campaign;

/** Who signs a responsibility letter (责任书): whoever assigns the task, and the unit that leads it. */
public enum LetterSide {
    ASSIGNING,
    RECEIVING
}
