/*
 * names.h - the elements and attributes of OOXML that this reader knows.
 */
#ifndef VANTHU_DOCX_NAMES_H
#define VANTHU_DOCX_NAMES_H

#include "kit/xml.h"

/* Namespaces; the transitional and the strict URI of each share a number. */
enum {
	NS_W = 1,
	NS_R,
	NS_WP,
	NS_A,
	NS_WPS,
	NS_WPG,
	NS_V,
	NS_O,
	NS_MC,
	NS_M,
	NS_XML,
	NS_CT,
	NS_REL,
	NS_CP,
	NS_DC,
	NS_EP,
	NS_C,
	NS_DGM,
	NS_CX
};

/* A table is read by its rows. */
/* clang-format off */
#define DOCX_NAMES(X) \
	X(AlternateContent) X(Application) X(Choice) X(Company) X(ContentType) X(Default) \
	X(Extension) X(Fallback) X(Id) X(Override) X(Pages) X(PartName) X(Relationship) \
	X(Requires) \
	X(Target) X(TargetMode) X(Type) X(abstractNum) X(abstractNumId) X(after) \
	X(afterAutospacing) X(altChunk) X(anchor) X(ascii) X(asciiTheme) X(b) X(basedOn) X(before) \
	X(beforeAutospacing) X(body) X(bottom) X(br) X(caps) X(chExt) X(char) X(cnfStyle) X(color) \
	X(cols) X(comment) X(contextualSpacing) X(continuationNotice) X(coordsize) X(cr) \
	X(creator) \
	X(cx) X(cy) X(default) X(del) X(docDefaults) X(document) X(drawing) X(dstrike) X(endnote) \
	X(endnotes) X(evenAndOddHeaders) X(ext) X(extent) X(fill) X(firstColumn) X(firstLine) \
	X(firstRow) X(fldChar) X(fldCharType) X(fldSimple) X(fmt) X(font) X(footer) \
	X(footerReference) X(footnote) X(footnotes) X(framePr) X(from) X(ftr) X(gridAfter) \
	X(gridBefore) X(gridCol) X(gridSpan) X(group) X(grpSp) X(grpSpPr) X(gutter) X(h) X(hAnsi) \
	X(hAnsiTheme) X(hMerge) X(hanging) X(hdr) X(header) X(headerReference) X(highlight) X(hr) \
	X(hyperlink) X(i) X(id) X(ilvl) X(ind) X(inline) X(ins) X(insideH) X(insideV) X(instr) \
	X(instrText) X(isLgl) X(jc) X(keepLines) X(keepNext) X(lang) X(language) X(lastColumn) \
	X(lastModifiedBy) X(lastRow) X(latentStyles) X(latin) X(left) X(line) X(lineRule) X(ln) \
	X(lnRef) X(lvl) X(lvlOverride) X(lvlRestart) X(lvlText) X(majorFont) X(minorFont) \
	X(moveFrom) X(moveTo) X(name) X(noBreakHyphen) X(noFill) X(noHBand) X(noVBand) X(num) \
	X(numFmt) X(numId) X(numPr) X(numStyleLink) X(numbering) X(orient) X(outlineLvl) X(oval) \
	X(p) X(pBdr) X(pPr) X(pPrChange) X(pPrDefault) X(pStyle) X(pageBreakBefore) X(pgMar) \
	X(pgNum) X(pgNumType) X(pgSz) X(pict) X(posOffset) X(positionH) X(positionV) X(prst) \
	X(prstGeom) X(ptab) X(r) X(rFonts) X(rPr) X(rPrChange) X(rPrDefault) X(rStyle) X(rect) \
	X(right) X(roundrect) X(rt) X(sdtEndPr) X(sdtPr) X(sectPr) X(sectPrChange) X(settings) \
	X(shape) X(shd) X(smallCaps) X(softHyphen) X(solidFill) X(space) X(spPr) X(spacing) \
	X(start) \
	X(startOverride) X(strike) X(stroked) X(style) X(styleId) X(styleLink) X(styles) X(sym) \
	X(sz) X(t) X(tab) X(tabs) X(tbl) X(tblBorders) X(tblGrid) X(tblGridChange) X(tblInd) \
	X(tblLook) X(tblPr) X(tblPrChange) X(tblPrEx) X(tblPrExChange) X(tblStyle) X(tblStylePr) \
	X(tblW) X(tc) X(tcBorders) X(tcPr) X(tcPrChange) X(tcW) X(theme) X(themeFontLang) X(title) \
	X(titlePg) X(to) X(top) X(tr) X(trPr) X(trPrChange) X(txbxContent) X(type) X(typeface) \
	X(u) \
	X(vMerge) X(val) X(vanish) X(vertAlign) X(w) X(wgp) X(wsp) X(x) X(xAlign) X(xfrm) X(y) \
	X(numberingChange) X(fillcolor) X(end) X(object) X(fontScheme) X(off) X(chOff) X(docPr) \
	X(hidden) X(delText) X(delInstrText) X(polyline) X(arc) X(pPrBase) X(lock) X(imagedata) \
	X(gfxdata) X(txbx) X(textbox) X(bCs) X(iCs) X(bidi) X(subDoc) X(idx) X(dropCap) \
	X(tcMar) X(tblCellMar) X(compat) X(doNotUseHTMLParagraphAutoSpacing) \
	X(tblStyleRowBandSize) X(tblStyleColBandSize) X(firstLineChars) X(hangingChars) \
	X(leftChars) X(startChars) X(rightChars) X(endChars) X(beforeLines) X(afterLines) \
	X(eastAsia) X(cs) X(eastAsiaTheme) X(cstheme) X(szCs) \
	X(rtl) X(ea) X(script) X(hAnchor) X(textpath) X(string) X(chart) \
	X(relIds) X(dm) X(strCache) X(cat) X(v) \
	X(strLit) X(multiLvlStrCache) X(tx) X(strDim) X(pt) X(userShapes) X(txBody) X(result) \
	X(listEntry) X(matchSrc)
/* clang-format on */

#define DOCX_NAME_NUMBER(name) N_##name,
enum { N_NONE, DOCX_NAMES(DOCX_NAME_NUMBER) N_COUNT };
#undef DOCX_NAME_NUMBER

#define W(name) KIT_XML(NS_W, N_##name)
#define R(name) KIT_XML(NS_R, N_##name)
#define WP(name) KIT_XML(NS_WP, N_##name)
#define A(name) KIT_XML(NS_A, N_##name)
#define WPS(name) KIT_XML(NS_WPS, N_##name)
#define WPG(name) KIT_XML(NS_WPG, N_##name)
#define V(name) KIT_XML(NS_V, N_##name)
#define O(name) KIT_XML(NS_O, N_##name)
#define C(name) KIT_XML(NS_C, N_##name)
#define CX(name) KIT_XML(NS_CX, N_##name)
#define DGM(name) KIT_XML(NS_DGM, N_##name)
#define MC(name) KIT_XML(NS_MC, N_##name)
#define PLAIN(name) KIT_XML(0, N_##name) /* an attribute without a prefix */

extern const struct kit_xml_vocabulary docx_vocabulary;

#endif
