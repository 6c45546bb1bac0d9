package org.shouwang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

class QrCodeUnitTests {

    static final int SCALE = 8;

    /** Draws the path as a screen would and reads the picture as a phone would. */
    @Test
    void aPhoneReadsWhatTheCodeSays() throws Exception {
        var address = "https://192.168.1.20:8443/a/wangchun/join?k=中文";
        var svg = new QrCode(address).svg("加入");
        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int modules = Integer.parseInt(size.group(1));
        int width = modules * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h").matcher(svg);
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1));
            int y = Integer.parseInt(runs.group(2));
            int length = Integer.parseInt(runs.group(3));
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + length) * SCALE, 0);
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(address);
    }

    @Test
    void theLabelCannotBreakOutOfItsPlace() {
        assertThat(new QrCode("x").svg("\"><script>")).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
    }
}
