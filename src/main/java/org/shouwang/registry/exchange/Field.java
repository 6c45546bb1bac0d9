package org.shouwang.registry.exchange;

import java.util.List;

/** What a column of a residents' sheet can mean, with the headers under which communities keep it. */
public enum Field {

    SEQUENCE("序号", "编号", "序", "行号", "NO", "NO.", "#", "INDEX", "SERIAL"),
    NAME("姓名", "名字", "居民姓名", "人员姓名", "成员姓名", "家庭成员姓名", "家庭成员", "住户姓名", "人口姓名", "NAME", "FULLNAME", "RESIDENT"),
    /** Beside a name column: whose household it is. */
    HEAD_NAME("户主姓名", "户主", "户主名", "HEADNAME", "HEADOFHOUSEHOLD", "HOUSEHOLDER"),
    SEX("性别", "男/女", "SEX", "GENDER"),
    ID_NUMBER("身份证号", "身份证号码", "证件号码", "证件号", "身份证", "公民身份号码", "身份号码", "身份证件号", "身份证件号码", "有效证件号码",
            "IDNUMBER", "IDNO", "IDNO.", "ID", "IDCARD", "IDCARDNUMBER", "IDENTITYNUMBER", "DOCUMENTNUMBER"),
    DOCUMENT_TYPE("证件类型", "证件种类", "证件名称", "DOCUMENTTYPE", "IDTYPE"),
    BIRTH_DATE("出生日期", "出生年月日", "出生年月", "生日", "出生", "BIRTHDATE", "DATEOFBIRTH", "BIRTHDAY", "DOB"),
    PHONE("联系电话", "手机号", "手机号码", "手机", "电话", "电话号码", "联系方式", "联系手机", "本人电话", "移动电话", "手机/电话", "联系号码",
            "PHONE", "PHONENUMBER", "MOBILE", "MOBILEPHONE", "TEL", "TELEPHONE", "CONTACT", "CELLPHONE"),
    ESTATE("小区", "小区名称", "所在小区", "居住小区", "小区名", "楼盘", "院落", "ESTATE", "COMPOUND", "RESIDENTIALESTATE"),
    BUILDING("楼栋", "楼号", "楼栋号", "幢", "栋", "楼", "幢号", "栋号", "楼幢", "楼座", "楼幢号", "栋/幢", "楼栋名称", "BUILDING", "BUILDINGNO",
            "BUILDINGNO.", "BLDG", "BLOCK"),
    UNIT("单元", "单元号", "UNIT", "UNITNO", "UNITNO.", "ENTRANCE"),
    FLOOR("楼层", "层", "层数", "FLOOR"),
    ROOM("室", "房号", "房间号", "室号", "门牌", "门牌号", "户号", "房屋号", "门号", "房间", "房室号", "户室", "室/房号", "房号/室", "ROOM", "ROOMNO",
            "ROOMNO.", "DOOR", "FLAT", "APARTMENT", "APT"),
    ADDRESS("地址", "住址", "现住址", "现住地址", "居住地址", "现居住地址", "现居地址", "家庭住址", "家庭地址", "详细地址", "现居住地", "居住地", "房屋地址",
            "楼门号", "楼栋单元室", "楼栋单元房号", "楼单元室", "楼室号", "楼号房号", "ADDRESS", "HOMEADDRESS", "HOUSEADDRESS"),
    /** Which of several households behind one door. */
    HOUSEHOLD("第几户", "户序", "家庭编号", "户编号", "HOUSEHOLD", "HOUSEHOLDNO"),
    RELATION("与户主关系", "与户主的关系", "户主关系", "关系", "家庭关系", "成员关系", "与户主", "RELATION", "RELATIONSHIP", "RELATIONTOHEAD",
            "RELATIONSHIPTOHEAD"),
    REGISTERED_AT("户籍地", "户籍", "户籍地址", "户籍所在地", "户口所在地", "户口地址", "户口地", "REGISTEREDAT", "REGISTEREDADDRESS", "HUKOU"),
    REGISTERED("户口", "户口状态", "户籍状态", "人口类型", "人员类型", "REGISTERED"),
    PRESENCE("居住状态", "居住情况", "在住情况", "是否在住", "人户状态", "PRESENCE"),
    TENURE("住房", "住房性质", "房屋性质", "住房类型", "房屋类型", "房屋使用", "TENURE"),
    NEEDS("重点人群类别", "重点人群", "人群类别", "特殊人群", "特殊需要", "特殊情况", "困难类型", "关注类别", "重点人员类别", "特殊群体", "NEEDS",
            "SPECIALNEEDS", "VULNERABLE"),
    NOTE("备注", "说明", "其他说明", "备注说明", "NOTE", "NOTES", "REMARK", "REMARKS", "COMMENT"),
    /** Known, and of no use here: it follows from other columns or belongs to another place. */
    IGNORED("年龄", "周岁", "民族", "社区", "社区名称", "网格", "网格名称", "网格员", "街道", "所属街道", "镇", "村", "文化程度", "政治面貌", "婚姻状况", "职业",
            "工作单位", "单位", "未导入原因", "AGE", "REASON", "WHYNOTIMPORTED");

    private final List<String> headers;

    Field(String... headers) {
        this.headers = List.of(headers);
    }

    List<String> headers() {
        return headers;
    }

    /** Whether several columns may mean this together. */
    boolean many() {
        return this == PHONE || this == NOTE || this == IGNORED || this == SEQUENCE;
    }

    /** The parts of a door, from the outside in. */
    boolean place() {
        return this == ESTATE || this == BUILDING || this == UNIT || this == FLOOR || this == ROOM || this == ADDRESS;
    }

    public String key() {
        return "registry.exchange.field." + name();
    }
}
