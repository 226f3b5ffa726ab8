package io.taizhang.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word: slow, and right. */
final class NaiveTree {
    private NaiveTree() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        return m < k
                ? and(path(m, leaves.subList(0, k)), root(leaves.subList(k, leaves.size())))
                : and(path(m - k, leaves.subList(k, leaves.size())), root(leaves.subList(0, k)));
    }

    /** PROOF(m, D[n]). */
    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean complete) {
        if (m == leaves.size()) {
            return complete ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        return m <= k
                ? and(subproof(m, leaves.subList(0, k), complete), root(leaves.subList(k, leaves.size())))
                : and(subproof(m - k, leaves.subList(k, leaves.size()), false), root(leaves.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> and(List<Hash> before, Hash last) {
        List<Hash> all = new ArrayList<>(before);
        all.add(last);
        return all;
    }
}
