/* SPDX-License-Identifier: MIT */
/* Japanese. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"present", "現在"},
    {"about", "{date}頃"},
    {"range", "{start}～{end}"},
    {"list", "、"},
    {"place", "[〒{postcode} ][{region}][{city}]{address}[ {country}]"},
    {"degreearea", "{area} {degree}"},
    {"day", "YYYY'年'M'月'D'日'"},
    {"month", "YYYY'年'M'月'"},
    {"year", "YYYY'年'"},
    {"quarter", "YYYY'年第'Q'四半期'"},
    {"season", "YYYY'年'S"},
    {"span", "{years}{months}"},
    {"spanyears", "{n}年"},
    {"spanmonths", "{n}か月"},

    {"cv", "職務経歴書"},
    {"contact", "連絡先"},
    {"page", "ページ"},
    {"updated", "更新日"},
    {"profile", "プロフィール"},
    {"photo", "写真"},

    {"name", "名称"},
    {"position", "職種・役職"},
    {"organisation", "会社・団体"},
    {"degree", "学位"},
    {"area", "専攻"},
    {"location", "所在地"},
    {"dates", "期間"},
    {"url", "ウェブサイト"},
    {"keywords", "キーワード"},
    {"level", "レベル"},
    {"score", "成績"},
    {"courses", "履修科目"},
    {"authors", "著者"},
    {"doi", "DOI"},
    {"identifier", "番号"},
    {"type", "種別"},
    {"email", "メール"},
    {"phone", "電話"},
    {"relationship", "関係"},
    {"logo", "ロゴ"},
    {"headline", "肩書き"},
    {"pronouns", "代名詞"},
    {"birthdate", "生年月日"},
    {"nationality", "国籍"},
    {"image", "写真"},
};

const struct locale locale_ja = {
    .tag = {"ja", 2},
    .home = "JP",
    .titles =
	{
	    [KIND_SUMMARY] = "|職務要約|自己PR|プロフィール|概要|自己紹介|要約|経歴概要|"
			     "志望動機|略歴|キャリアサマリー",
	    [KIND_WORK] = "職務経歴|職歴|職務経験|経歴|業務経験|勤務歴|実務経験",
	    [KIND_VOLUNTEER] = "ボランティア活動|ボランティア|社会貢献活動|ボランティア経験",
	    [KIND_EDUCATION] = "学歴|教育|最終学歴|学歴・教育",
	    [KIND_PROJECTS] = "プロジェクト|プロジェクト経験|プロジェクト実績|"
			      "ポートフォリオ|制作実績|作品|開発実績",
	    [KIND_SKILLS] = "スキル|活かせる経験・知識・技術|技術スキル|専門スキル|"
			    "テクニカルスキル|保有スキル|知識・技能|得意分野|技術|"
			    "活かせる経験・知識|使用ツール",
	    [KIND_LANGUAGES] = "語学|語学力|言語|語学スキル|外国語",
	    [KIND_AWARDS] = "受賞歴|受賞|表彰|表彰歴|奨学金|実績",
	    [KIND_CERTIFICATES] = "資格|免許・資格|資格・免許|保有資格|取得資格|免許|認定資格",
	    [KIND_PUBLICATIONS] = "論文・著書|論文|著書|出版物|研究業績|執筆|著作|執筆活動|"
				  "発表論文",
	    [KIND_TALKS] = "講演|登壇|学会発表|講演・登壇|講演歴|登壇歴",
	    [KIND_PATENTS] = "特許|発明",
	    [KIND_GRANTS] = "研究助成|助成金|競争的資金|研究費",
	    [KIND_TEACHING] = "教育歴|教育経験|担当授業|講義",
	    [KIND_MEMBERSHIPS] = "所属学会|所属団体|会員|学会活動",
	    [KIND_COURSES] = "研修|研修・講習|受講歴|講習|研修歴|セミナー受講",
	    [KIND_INTERESTS] = "趣味|趣味・特技|興味・関心|特技|関心事",
	    [KIND_REFERENCES] = "推薦者|推薦人|照会先|推薦",
	    [KIND_CONTACT] = "連絡先|お問い合わせ|個人情報|基本情報|リンク|氏名・連絡先",
	    [KIND_CLAUSE] = "|個人情報の取り扱い|同意事項",
	},
    .fillers = "その他|主な|その他の|関連|主要",
    .conjunctions = "および|及び|と",
    .months = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    .months_short = "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    .seasons = "春|夏|秋|冬",
    .seasons_read = "春季|夏季|秋季|冬季",
    .now = "現在|現在に至る|現職|今日|在職中|在籍中|至現在",
    .since = "自",
    .since_after = "より|から|以降|以来|から現在|より現在|から現在まで",
    .to = "から|より|至",
    .to_after = "まで",
    .marks = "年|月|日",
    .family_first = true,
    .plural = PLURAL_NONE,
    .levels = "初心者,入門=2/6|中級=3/6|上級=4/6|専門家,エキスパート=5/6|初級,基礎=1/5|"
	      "日常会話,日常会話レベル=2/5|良好,業務可能=3/5|"
	      "流暢,ビジネスレベル,堪能=4/5|母語,母国語,ネイティブ,ネイティブレベル=5/5",
    LOCALE_WORDS(words),
};
