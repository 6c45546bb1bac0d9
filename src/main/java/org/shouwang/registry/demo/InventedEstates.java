package org.shouwang.registry.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.shouwang.platform.DemoContent.Size;

/** The buildings of the demo: one estate grown over forty years, and four more around it for the large one. */
final class InventedEstates {

    static final String FIRST = "望春苑";

    private InventedEstates() {
    }

    static List<InventedBuilding> of(Size size, Random chance) {
        var all = new ArrayList<>(springEstate());
        if (size == Size.LARGE) {
            towers(all, "锦绣花园", 26, chance);
            slabs(all, "翠湖名邸", 31, chance);
            lows(all, "纺织厂家属院", 26, chance);
            villas(all, "河畔里", 8, chance);
        }
        return List.copyOf(all);
    }

    private static List<InventedBuilding> springEstate() {
        return List.of(
                InventedBuilding.overShops(FIRST, "1号楼", 2, 6),
                InventedBuilding.low(FIRST, "2号楼", 2, 6),
                InventedBuilding.low(FIRST, "3号楼", 3, 6),
                InventedBuilding.low(FIRST, "4号楼", 2, 5),
                InventedBuilding.slab(FIRST, "5号楼", 3, 9, 2),
                InventedBuilding.slab(FIRST, "6号楼", 2, 7, 2),
                InventedBuilding.tower(FIRST, "7号楼", 18, 2, true),
                InventedBuilding.tower(FIRST, "8号楼", 30, 2, false),
                InventedBuilding.low(FIRST, "9号楼", 2, 6),
                InventedBuilding.villas(FIRST, "10号楼", 4),
                InventedBuilding.villas(FIRST, "11号楼", 3),
                InventedBuilding.low(FIRST, "12号楼", 1, 6),
                InventedBuilding.tower(FIRST, "13号楼", 18, 2, false));
    }

    private static void towers(List<InventedBuilding> all, String estate, int count, Random chance) {
        for (int i = 1; i <= count; i++) {
            all.add(InventedBuilding.tower(estate, i + "号楼", 18 + chance.nextInt(13), 3 + chance.nextInt(2), i % 2 == 0));
        }
    }

    private static void slabs(List<InventedBuilding> all, String estate, int count, Random chance) {
        for (int i = 1; i <= count; i++) {
            all.add(InventedBuilding.slab(estate, i + "幢", 2 + chance.nextInt(3), 9 + chance.nextInt(4), 2));
        }
    }

    private static void lows(List<InventedBuilding> all, String estate, int count, Random chance) {
        for (int i = 1; i <= count; i++) {
            int units = 2 + chance.nextInt(3);
            all.add(i <= 4 ? InventedBuilding.overShops(estate, i + "栋", units, 6) : InventedBuilding.low(estate, i + "栋", units, 6));
        }
    }

    private static void villas(List<InventedBuilding> all, String estate, int count, Random chance) {
        for (int i = 0; i < count; i++) {
            all.add(InventedBuilding.villas(estate, (char) ('A' + i) + "座", 4 + chance.nextInt(5)));
        }
    }
}
