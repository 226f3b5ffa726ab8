package io.taizhang.ledger;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts an event of one old revision to the next one. It sees the stored JSON only, never a class, so that it stays true
 * when the classes move on.
 */
interface Upcaster {

    /** The event's stable name. */
    String type();

    /** The revision it reads; what it returns is of {@code from() + 1}. */
    int from();

    /** @param old may be changed and returned */
    ObjectNode up(ObjectNode old);
}
