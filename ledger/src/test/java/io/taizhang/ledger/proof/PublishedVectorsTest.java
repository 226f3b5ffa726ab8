package io.taizhang.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of eight leaves that the test suites of Certificate Transparency have published. */
class PublishedVectorsTest {
    private static final String D0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private static final String D1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String D01 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String D23 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String D4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String D45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String D67 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String D0123 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private static final String D4567 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private final MerkleTree tree = new MerkleTree(new TilesInMemory().grow(Leaves.published()));

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThePublishedOnes(int size, String root) {
        Frontier frontier = new Frontier();
        Leaves.published().subList(0, size).forEach(frontier::add);

        assertThat(tree.root(size)).hasToString(root);
        assertThat(frontier.root()).hasToString(root);
    }

    @Test
    void inclusionProofsAreThePublishedOnes() {
        assertThat(tree.inclusion(0, 1).path()).isEmpty();
        assertThat(hex(tree.inclusion(0, 8).path())).containsExactly(D1, D23, D4567);
        assertThat(hex(tree.inclusion(5, 8).path())).containsExactly(D4, D67, D0123);
        assertThat(hex(tree.inclusion(2, 3).path())).containsExactly(D01);
        assertThat(hex(tree.inclusion(1, 5).path())).containsExactly(D0, D23, D4);
    }

    @Test
    void consistencyProofsAreThePublishedOnes() {
        assertThat(tree.consistency(1, 1).path()).isEmpty();
        assertThat(hex(tree.consistency(1, 8).path())).containsExactly(D1, D23, D4567);
        assertThat(hex(tree.consistency(6, 8).path())).containsExactly(D45, D67, D0123);
        assertThat(hex(tree.consistency(2, 5).path())).containsExactly(D23, D4);
    }

    private static List<String> hex(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }
}
