/* SPDX-License-Identifier: MIT */
/* Chinese in simplified characters. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n}（满分{of}）"},
    {"present", "至今"},
    {"about", "约{date}"},
    {"range", "{start} – {end}"},
    {"list", "、"},
    {"place", "[{country}][{region}][{city}]{address}[ {postcode}]"},
    {"degreearea", "{area} {degree}"},
    {"day", "YYYY'年'M'月'D'日'"},
    {"month", "YYYY'年'M'月'"},
    {"year", "YYYY'年'"},
    {"quarter", "YYYY'年第'Q'季度'"},
    {"season", "YYYY'年'S"},
    {"span", "{years}{months}"},
    {"spanyears", "{n}年"},
    {"spanmonths", "{n}个月"},

    {"cv", "简历"},
    {"contact", "联系方式"},
    {"page", "页"},
    {"updated", "更新于"},
    {"profile", "简介"},
    {"photo", "照片"},

    {"name", "名称"},
    {"position", "职位"},
    {"organisation", "单位"},
    {"degree", "学位"},
    {"area", "专业"},
    {"location", "地点"},
    {"dates", "时间"},
    {"url", "网站"},
    {"keywords", "关键词"},
    {"level", "水平"},
    {"score", "成绩"},
    {"courses", "课程"},
    {"authors", "作者"},
    {"doi", "DOI"},
    {"identifier", "编号"},
    {"type", "类型"},
    {"email", "邮箱"},
    {"phone", "电话"},
    {"relationship", "关系"},
    {"logo", "标志"},
    {"headline", "职业"},
    {"pronouns", "人称代词"},
    {"birthdate", "出生日期"},
    {"nationality", "国籍"},
    {"image", "照片"},
};

const struct locale locale_zh = {
    .tag = {"zh", 2},
    .tags = "cmn",
    .home = "CN",
    .titles =
	{
	    [KIND_SUMMARY] = "|个人简介|个人总结|自我评价|简介|个人概述|关于我|个人优势|"
			     "求职意向|职业目标|求职目标|职业概述|概述",
	    [KIND_WORK] = "工作经历|工作经验|工作履历|职业经历|任职经历|工作|实习经历|"
			  "从业经历|职业履历|工作与实习经历",
	    [KIND_VOLUNTEER] = "志愿者经历|志愿服务|志愿经历|志愿活动|社会实践|公益活动|"
			       "志愿者活动",
	    [KIND_EDUCATION] = "教育背景|教育经历|学历|教育|学习经历|教育程度|学历背景",
	    [KIND_PROJECTS] = "项目经历|项目经验|项目|项目作品|作品集|开源项目|个人项目",
	    [KIND_SKILLS] = "专业技能|技能|技能特长|技能专长|职业技能|技术栈|掌握技能|"
			    "个人技能|专长|技术能力|专业能力|工具",
	    [KIND_LANGUAGES] = "语言能力|语言|语言技能|外语水平|外语能力",
	    [KIND_AWARDS] = "获奖情况|获奖经历|荣誉奖项|奖项|荣誉|所获奖项|荣誉与奖项|"
			    "奖项荣誉|所获荣誉|奖学金|成就",
	    [KIND_CERTIFICATES] = "资格证书|证书|技能证书|职业资格|认证|所获证书|资质证书|"
				  "证书与资质",
	    [KIND_PUBLICATIONS] = "论文|学术论文|发表论文|出版物|著作|学术成果|论文发表|"
				  "论文与著作|科研成果|发表文章",
	    [KIND_TALKS] = "演讲|学术报告|会议报告|学术会议|讲座|会议演讲",
	    [KIND_PATENTS] = "专利|发明专利|专利成果",
	    [KIND_GRANTS] = "科研基金|基金项目|资助|科研资助|研究基金",
	    [KIND_TEACHING] = "教学经历|教学|授课经历|教学经验",
	    [KIND_MEMBERSHIPS] = "社会团体|会员资格|学会任职|社团|专业协会|社会兼职|学术兼职",
	    [KIND_COURSES] = "培训经历|培训|课程|主修课程|进修|培训与课程|继续教育",
	    [KIND_INTERESTS] = "兴趣爱好|爱好|兴趣|个人爱好",
	    [KIND_REFERENCES] = "推荐人|证明人|推荐信|推荐",
	    [KIND_CONTACT] = "联系方式|联系我|基本信息|个人信息|个人资料|联系信息|链接",
	    [KIND_CLAUSE] = "|声明|隐私声明",
	},
    .fillers = "其他|部分|主要|代表性|精选|相关",
    .conjunctions = "和|与|及|以及",
    .months = "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
    .months_short = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    .months_read = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    .seasons = "春季|夏季|秋季|冬季",
    .seasons_read = "春|夏|秋|冬",
    .now = "至今|今|现在|目前|当前|今天|迄今",
    .since = "自|从",
    .since_after = "起|以来|至今|开始",
    .to = "至|到",
    .marks = "年|月|日",
    .family_first = true,
    .plural = PLURAL_NONE,
    .levels = "初学,入门=2/6|中级=3/6|高级=4/6|专家=5/6|基础,初级,一般=1/5|"
	      "日常会话,日常交流=2/5|良好,工作语言=3/5|流利,熟练,精通=4/5|母语=5/5",
    LOCALE_WORDS(words),
};
