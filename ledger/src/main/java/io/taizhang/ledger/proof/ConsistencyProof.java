package io.taizhang.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree begins with all leaves of a smaller one, in their order (RFC 6962, section 2.1.2).
 *
 * @param from size of the smaller tree, 1 or more
 * @param to size of the larger one; may be the same
 * @param path the nodes that lead to both roots
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** By the steps of RFC 9162, section 2.1.4.2. */
    public boolean proves(Hash older, Hash newer) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        List<Hash> nodes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            nodes.addFirst(older);
        }
        return !nodes.isEmpty() && leadsToBoth(nodes, older, newer);
    }

    private boolean leadsToBoth(List<Hash> nodes, Hash older, Hash newer) {
        int complete = Long.numberOfTrailingZeros(~(from - 1));
        long node = from - 1 >> complete;
        long last = to - 1 >> complete;
        Hash toOlder = nodes.getFirst();
        Hash toNewer = nodes.getFirst();
        for (Hash sibling : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                toOlder = Hash.node(sibling, toOlder);
                toNewer = Hash.node(sibling, toNewer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                toNewer = Hash.node(toNewer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && toOlder.equals(older) && toNewer.equals(newer);
    }
}
