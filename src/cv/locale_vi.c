/* SPDX-License-Identifier: MIT */
/* Vietnamese. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} trên {of}"},
    {"present", "nay"},
    {"about", "khoảng {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} {area}"},
    {"day", "D MMMM, YYYY"},
    {"month", "MM/YYYY"},
    {"year", "YYYY"},
    {"quarter", "'Quý 'Q/YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} năm"},
    {"spanmonths", "{n} tháng"},

    {"cv", "Sơ yếu lý lịch"},
    {"contact", "Liên hệ"},
    {"page", "Trang"},
    {"updated", "Cập nhật"},
    {"profile", "Giới thiệu"},
    {"photo", "Ảnh"},

    {"name", "Họ và tên"},
    {"position", "Chức vụ"},
    {"organisation", "Đơn vị"},
    {"degree", "Bằng cấp"},
    {"area", "Chuyên ngành"},
    {"location", "Địa điểm"},
    {"dates", "Thời gian"},
    {"url", "Trang web"},
    {"keywords", "Từ khóa"},
    {"level", "Trình độ"},
    {"score", "Điểm"},
    {"courses", "Môn học"},
    {"authors", "Tác giả"},
    {"doi", "DOI"},
    {"identifier", "Số hiệu"},
    {"type", "Loại"},
    {"email", "Email"},
    {"phone", "Điện thoại"},
    {"relationship", "Quan hệ"},
    {"logo", "Biểu trưng"},
    {"headline", "Nghề nghiệp"},
    {"pronouns", "Đại từ"},
    {"birthdate", "Ngày sinh"},
    {"nationality", "Quốc tịch"},
    {"image", "Ảnh"},
};

const struct locale locale_vi = {
    .tag = {"vi", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Giới thiệu|Tóm tắt|Giới thiệu bản thân|"
			     "Mục tiêu nghề nghiệp|Về tôi|Tổng quan|Thông tin tóm tắt",
	    [KIND_WORK] = "Kinh nghiệm làm việc|Kinh nghiệm|Quá trình công tác|"
			  "Quá trình làm việc|Kinh nghiệm công tác|"
			  "Kinh nghiệm chuyên môn",
	    [KIND_VOLUNTEER] = "Hoạt động tình nguyện|Tình nguyện|Công tác xã hội|"
			       "Hoạt động xã hội",
	    [KIND_EDUCATION] = "Học vấn|Trình độ học vấn|Quá trình đào tạo|Giáo dục|"
			       "Quá trình học tập",
	    [KIND_PROJECTS] = "Dự án|Các dự án|Dự án đã thực hiện|Sản phẩm",
	    [KIND_SKILLS] = "Kỹ năng|Kỹ năng chuyên môn|Kỹ năng mềm|Năng lực|Công nghệ|"
			    "Kĩ năng|Công cụ",
	    [KIND_LANGUAGES] = "Ngôn ngữ|Ngoại ngữ|Trình độ ngoại ngữ|Kỹ năng ngôn ngữ",
	    [KIND_AWARDS] = "Giải thưởng|Danh hiệu và giải thưởng|Thành tích|Khen thưởng|"
			    "Học bổng|Danh hiệu",
	    [KIND_CERTIFICATES] = "Chứng chỉ|Bằng cấp và chứng chỉ|Giấy phép|Chứng nhận",
	    [KIND_PUBLICATIONS] = "Công trình công bố|Bài báo|Ấn phẩm|Sách|Công trình khoa học",
	    [KIND_TALKS] = "Thuyết trình|Hội thảo|Diễn thuyết|Báo cáo khoa học",
	    [KIND_PATENTS] = "Bằng sáng chế|Sáng chế",
	    [KIND_GRANTS] = "Tài trợ nghiên cứu|Tài trợ",
	    [KIND_TEACHING] = "Giảng dạy|Kinh nghiệm giảng dạy",
	    [KIND_MEMBERSHIPS] = "Hội viên|Thành viên hiệp hội|Hiệp hội",
	    [KIND_COURSES] = "Khóa học|Các khóa học|Đào tạo|Khóa đào tạo|Tập huấn",
	    [KIND_INTERESTS] = "Sở thích|Mối quan tâm|Sở thích cá nhân",
	    [KIND_REFERENCES] = "Người tham chiếu|Người giới thiệu|Thư giới thiệu",
	    [KIND_CONTACT] = "Liên hệ|Thông tin liên hệ|Thông tin cá nhân|Liên kết",
	    [KIND_CLAUSE] = "|Cam kết|Bảo vệ dữ liệu",
	},
    .fillers = "khác|chọn lọc|tiêu biểu|nổi bật|chính|liên quan",
    .conjunctions = "và",
    .months = "Tháng 1|Tháng 2|Tháng 3|Tháng 4|Tháng 5|Tháng 6|Tháng 7|Tháng 8|Tháng 9|"
	      "Tháng 10|Tháng 11|Tháng 12",
    .months_of = "tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|"
		 "tháng 10|tháng 11|tháng 12",
    .months_short = "Thg 1|Thg 2|Thg 3|Thg 4|Thg 5|Thg 6|Thg 7|Thg 8|Thg 9|Thg 10|Thg 11|Thg 12",
    .seasons = "mùa xuân|mùa hè|mùa thu|mùa đông",
    .seasons_read = "xuân|hè,hạ|thu|đông",
    .now = "nay|hiện tại|hiện nay|bây giờ|đến nay",
    .since = "từ",
    .to = "đến|tới",
    .of = "năm",
    .family_first = true,
    .plural = PLURAL_NONE,
    .levels = "mới bắt đầu=2/6|trung cấp=3/6|nâng cao=4/6|chuyên gia=5/6|cơ bản=1/5|"
	      "giao tiếp=2/5|tốt,khá=3/5|lưu loát,thành thạo,rất tốt=4/5|"
	      "tiếng mẹ đẻ,bản ngữ=5/5",
    LOCALE_WORDS(words),
};
