package org.shouwang.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.shouwang.platform.sheet.SheetRefusal.Reason;

/**
 * Unpacks every part of an {@code .xlsx} once, counting, before any library may: sizes written in the file are not
 * believed. Also finds what the reader does not tell: macros, foreign formats, which part holds which tab.
 */
final class ZipGuard {

    static final XMLInputFactory XML = safeXml();

    private final byte[] file;
    private final Set<String> parts = new HashSet<>();
    private final Map<String, String> tabParts = new HashMap<>();

    ZipGuard(byte[] file, SheetLimits limits) throws RefusedSheet, IOException {
        this.file = file;
        try (var zip = open()) {
            long total = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                checkName(entry);
                parts.add(entry.getName());
                total += size(zip, entry, limits, total);
            }
            refuseOtherFormats(zip);
            readTabParts(zip);
        } catch (XMLStreamException damaged) {
            throw new RefusedSheet(Reason.BROKEN);
        }
    }

    boolean hasMacros() {
        return parts.contains("xl/vbaProject.bin") || parts.stream().anyMatch(it -> it.startsWith("xl/macrosheets/"));
    }

    /** The merged areas of the tab with this relation id: a pass of its own, they stand behind the rows. */
    Merges merges(String relationId) throws IOException, RefusedSheet {
        var merges = new Merges();
        String part = tabParts.get(relationId);
        if (part == null) {
            return merges;
        }
        try (var zip = open(); var in = zip.getInputStream(zip.getEntry(part))) {
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("mergeCell")) {
                    merges.add(Merges.parse(xml.getAttributeValue(null, "ref")));
                }
            }
            return merges;
        } catch (XMLStreamException damaged) {
            throw new RefusedSheet(Reason.BROKEN);
        }
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder().setByteArray(file).get();
    }

    private void checkName(ZipArchiveEntry entry) throws RefusedSheet {
        if (parts.size() >= SheetLimits.PARTS) {
            throw new RefusedSheet(Reason.BOMB);
        }
        if (entry.getName().contains("..") || entry.getName().startsWith("/") || parts.contains(entry.getName())) {
            throw new RefusedSheet(Reason.UNSAFE);
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry entry, SheetLimits limits, long before)
            throws IOException, RefusedSheet {
        long size = 0;
        boolean strings = entry.getName().equals("xl/sharedStrings.xml");
        var buffer = new byte[64 << 10];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (size == 0) {
                    refuseDoctype(entry, buffer, n);
                }
                size += n;
                boolean tight = size > SheetLimits.SMALL_PART
                        && size / Math.max(1, entry.getCompressedSize()) > limits.ratio();
                if (tight || before + size > limits.inflatedBytes() || strings && size > SheetLimits.STRINGS_PART) {
                    throw new RefusedSheet(Reason.BOMB);
                }
            }
        }
        return size;
    }

    private static void refuseDoctype(ZipArchiveEntry entry, byte[] start, int length) throws RefusedSheet {
        boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        if (xml && new String(start, 0, Math.min(length, 4_000), StandardCharsets.ISO_8859_1).replace("\0", "")
                .contains("<!DOCTYPE")) {
            throw new RefusedSheet(Reason.UNSAFE);
        }
    }

    private void refuseOtherFormats(ZipFile zip) throws RefusedSheet, IOException {
        if (parts.contains("xl/workbook.bin")) {
            throw new RefusedSheet(Reason.OTHER_FORMAT, "xlsb");
        }
        if (parts.contains("mimetype")) {
            try (var in = zip.getInputStream(zip.getEntry("mimetype"))) {
                String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                throw type.contains("spreadsheet") ? new RefusedSheet(Reason.OTHER_FORMAT, "ods")
                        : new RefusedSheet(Reason.NOT_A_SHEET, "zip");
            }
        }
        if (!parts.contains("[Content_Types].xml") || parts.stream().noneMatch(it -> it.startsWith("xl/"))) {
            throw new RefusedSheet(Reason.NOT_A_SHEET, parts.contains("word/document.xml") ? "docx"
                    : parts.stream().anyMatch(it -> it.startsWith("ppt/")) ? "pptx" : "zip");
        }
    }

    private void readTabParts(ZipFile zip) throws IOException, XMLStreamException {
        String rels = "xl/_rels/workbook.xml.rels";
        if (!parts.contains(rels)) {
            return;
        }
        try (var in = zip.getInputStream(zip.getEntry(rels))) {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(in.readAllBytes()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    tabPart(xml);
                }
            }
        }
    }

    private void tabPart(XMLStreamReader xml) {
        String target = xml.getAttributeValue(null, "Target");
        if (target != null && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            if (parts.contains(part)) {
                tabParts.put(xml.getAttributeValue(null, "Id"), part);
            }
        }
    }

    private static XMLInputFactory safeXml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}
