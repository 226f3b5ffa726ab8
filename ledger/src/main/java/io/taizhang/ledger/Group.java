package io.taizhang.ledger;

import java.util.List;

/**
 * Commands that are stored together, in order, by one call.
 *
 * @param lane the one they are stored on; nobody else uses it meanwhile
 * @param members at least one
 */
record Group(Lane lane, List<Waiting> members) {}
