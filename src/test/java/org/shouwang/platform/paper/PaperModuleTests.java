package org.shouwang.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.QrCode;
import org.shouwang.platform.paper.Posters.Poster;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Templates;
import org.springframework.beans.factory.annotation.Autowired;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

@WholeProgramTest
class PaperModuleTests {

    @Autowired
    Templates templates;
    @Autowired
    Typesetter typesetter;
    @Autowired
    Areas areas;

    PDDocument posters(int many) throws IOException {
        var page = new Posters("望春社区登记海报", IntStream.rangeClosed(1, many).mapToObj(n -> new Poster("扫码登记", n + "号楼 囍 㐂 Ünit",
                "https://192.168.1.20:8443/j/望春?b=" + n, List.of("每户登记一次", "A & B < C"))).toList());
        var html = templates.render("platform/paper/posters", page, Messages.CHINESE, TestAreas.newCommunity(areas));
        return Loader.loadPDF(typesetter.pdf(html));
    }

    @Test
    void a_poster_has_its_chinese_and_latin_letters_inside() throws IOException {
        try (var pdf = posters(2)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("扫码登记", "1号楼", "Ünit", "A & B < C", "望春社区登记海报");
            var fonts = StreamSupport.stream(pdf.getPage(0).getResources().getFontNames().spliterator(), false).toList();
            assertThat(fonts).isNotEmpty().allSatisfy(name -> assertThat(font(pdf, name).isEmbedded()).isTrue());
        }
    }

    private static PDFont font(PDDocument pdf, COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_code_on_the_paper_can_be_scanned() throws Exception {
        try (var pdf = posters(1)) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 100);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))));
            assertThat(read.getText()).isEqualTo("https://192.168.1.20:8443/j/望春?b=1");
        }
    }

    @Test
    void a_hundred_posters_stay_small_because_fonts_are_subset() throws IOException {
        var page = new Posters("海报", IntStream.range(0, 100).mapToObj(n -> new Poster("扫码登记", n + "号楼", "https://x/" + n, List.of())).toList());
        var html = templates.render("platform/paper/posters", page, Messages.CHINESE, TestAreas.newCommunity(areas));
        assertThat(typesetter.pdf(html).length).isLessThan(1_000_000);
    }

    @Test
    void a_page_fetches_nothing() throws IOException {
        var html = "<html><body><img src=\"file:///etc/hostname\" alt=\"\"/><img src=\"http://localhost:1/x.png\" alt=\"\"/><p>ok</p></body></html>";
        try (var pdf = Loader.loadPDF(typesetter.pdf(html))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ok");
        }
    }

    @Test
    void a_code_on_the_screen_says_what_it_is() {
        assertThat(new QrCode("https://x/").svg("扫 \"我\"")).contains("aria-label=\"扫 &quot;我&quot;\"");
    }
}
