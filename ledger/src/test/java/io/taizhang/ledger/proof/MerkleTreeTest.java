package io.taizhang.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
    private static final int LARGEST = 130;
    private static final List<Hash> LEAVES = Leaves.some(LARGEST);

    private final TilesInMemory tiles = new TilesInMemory().grow(LEAVES);

    @Test
    void everyProofOfEverySizeIsTheOneOfTheStandardAndProves() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = new MerkleTree(tiles).root(size);
            assertThat(root).isEqualTo(NaiveTree.root(leaves));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new MerkleTree(tiles).inclusion(index, size);
                assertThat(proof.path()).isEqualTo(NaiveTree.path(index, leaves));
                assertThat(proof.proves(LEAVES.get(index), root)).isTrue();
            }
            for (int from = 1; from <= size; from++) {
                ConsistencyProof proof = new MerkleTree(tiles).consistency(from, size);
                assertThat(proof.path()).isEqualTo(NaiveTree.proof(from, leaves));
                assertThat(proof.proves(NaiveTree.root(LEAVES.subList(0, from)), root))
                        .isTrue();
            }
        }
    }

    @Test
    void aProofOfOneLeafProvesNoOther() {
        for (int size = 2; size <= 40; size++) {
            Hash root = new MerkleTree(tiles).root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new MerkleTree(tiles).inclusion(index, size);
                for (int other = 0; other < size; other++) {
                    assertThat(proof.proves(LEAVES.get(other), root)).isEqualTo(other == index);
                    assertThat(new InclusionProof(other, size, proof.path()).proves(LEAVES.get(index), root))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void swappedLeavesHaveAnotherRoot() {
        List<Hash> swapped = new ArrayList<>(LEAVES);
        Collections.swap(swapped, 17, 18);
        MerkleTree other = new MerkleTree(new TilesInMemory().grow(swapped));
        Hash root = new MerkleTree(tiles).root(LARGEST);

        assertThat(other.root(LARGEST)).isNotEqualTo(root);
        assertThat(other.inclusion(17, LARGEST).proves(LEAVES.get(18), root)).isFalse();
        assertThat(other.consistency(20, LARGEST).proves(new MerkleTree(tiles).root(20), root))
                .isFalse();
    }

    @Test
    void aProofThatWasTamperedWithProvesNothing() {
        Hash leaf = LEAVES.get(77);
        Hash root = new MerkleTree(tiles).root(LARGEST);
        InclusionProof proof = new MerkleTree(tiles).inclusion(77, LARGEST);
        for (int step = 0; step < proof.path().size(); step++) {
            assertThat(new InclusionProof(77, LARGEST, tampered(proof.path(), step)).proves(leaf, root))
                    .isFalse();
        }
        assertThat(new InclusionProof(77, LARGEST, shortened(proof.path())).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(77, LARGEST, lengthened(proof.path())).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(77, 64, proof.path()).proves(leaf, root)).isFalse();
        assertThat(new InclusionProof(-1, LARGEST, proof.path()).proves(leaf, root))
                .isFalse();
        assertThat(new InclusionProof(LARGEST, LARGEST, proof.path()).proves(leaf, root))
                .isFalse();
    }

    @Test
    void aCutLogIsNotConsistentWithWhatItWas() {
        Hash root = new MerkleTree(tiles).root(LARGEST);
        for (int from = 2; from < LARGEST; from++) {
            ConsistencyProof proof = new MerkleTree(tiles).consistency(from, LARGEST);
            Hash older = new MerkleTree(tiles).root(from);
            Hash cut = new MerkleTree(tiles).root(from - 1);
            assertThat(proof.proves(cut, root)).isFalse();
            assertThat(proof.proves(older, cut)).isFalse();
            assertThat(new ConsistencyProof(from - 1, LARGEST, proof.path()).proves(older, root))
                    .isFalse();
            assertThat(new ConsistencyProof(from, LARGEST, shortened(proof.path())).proves(older, root))
                    .isFalse();
            assertThat(new ConsistencyProof(from, LARGEST, lengthened(proof.path())).proves(older, root))
                    .isFalse();
        }
        assertThat(new ConsistencyProof(5, 4, List.of()).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(0, 4, List.of()).proves(root, root)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 255, 256, 257, 1_000, 65_537})
    void tilesGrowTheSameHoweverManyLeavesComeAtOnce(int step) {
        List<Hash> leaves = Leaves.some(65_900);
        TilesInMemory grown = new TilesInMemory();
        for (int from = 0; from < leaves.size(); from += step) {
            grown.grow(leaves.subList(from, Math.min(leaves.size(), from + step)));
        }
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::add);

        assertThat(new MerkleTree(grown).root(leaves.size())).isEqualTo(frontier.root());
        assertThat(new MerkleTree(grown).root(65_535)).isEqualTo(NaiveTree.root(leaves.subList(0, 65_535)));
        assertThat(new MerkleTree(grown).inclusion(65_536, 65_900).proves(leaves.get(65_536), frontier.root()))
                .isTrue();
        assertThat(new MerkleTree(grown)
                        .consistency(300, 65_900)
                        .proves(NaiveTree.root(leaves.subList(0, 300)), frontier.root()))
                .isTrue();
    }

    @Test
    void tilesThatDoNotReachAreNotGuessedAt() {
        assertThatExceptionOfType(IncompleteTilesException.class)
                .isThrownBy(() -> new MerkleTree(tiles).root(LARGEST + 1));
        assertThatExceptionOfType(IncompleteTilesException.class)
                .isThrownBy(() -> new MerkleTree(new TilesInMemory()).inclusion(0, 2));
        assertThatExceptionOfType(IncompleteTilesException.class).isThrownBy(() -> new TileGrowth(tiles, LARGEST + 1));
    }

    private static List<Hash> tampered(List<Hash> path, int step) {
        List<Hash> tampered = new ArrayList<>(path);
        tampered.set(step, Hash.leaf(path.get(step).bytes()));
        return tampered;
    }

    private static List<Hash> shortened(List<Hash> path) {
        return path.subList(0, path.size() - 1);
    }

    private static List<Hash> lengthened(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.EMPTY_TREE);
        return longer;
    }
}
