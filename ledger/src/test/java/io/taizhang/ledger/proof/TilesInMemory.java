package io.taizhang.ledger.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiles of a tree of leaves, filled a few leaves at a time. */
final class TilesInMemory implements Tiles {
    private final Map<List<Long>, byte[]> tiles = new HashMap<>();
    private long size;

    TilesInMemory grow(List<Hash> leaves) {
        TileGrowth growth = new TileGrowth(this, size);
        leaves.forEach(growth::add);
        size += leaves.size();
        growth.takeFull().forEach(this::put);
        growth.partial().forEach(this::put);
        return this;
    }

    private void put(TileGrowth.Tile tile) {
        tiles.put(List.of((long) tile.level(), tile.number()), tile.hashes());
    }

    @Override
    public byte[] tile(int level, long number) {
        return tiles.getOrDefault(List.of((long) level, number), new byte[0]);
    }
}
